import { readFileSync } from 'node:fs';
import { actionsOf, printPermissionMatrix } from '@yimen/access';
import { parse, visit } from 'graphql';
import { permissions } from '../src/permissions.js';
import { actionRules, refusalCodes } from '../src/subsistence-allowance/domain/index.js';
import { drawStates } from './support/draw-states.js';

const golden = readFileSync(new URL('../subgraph.graphql', import.meta.url), 'utf8');

describe('the service’s promises on paper', () => {
  it('is what the checked-in matrix says: who may do what', () => {
    const matrix = readFileSync(new URL('./permissions.golden.txt', import.meta.url), 'utf8');
    expect(printPermissionMatrix(permissions)).toBe(matrix);
  });

  it('gives the administrator no right over cases, awards or rolls', () => {
    const post = {
      id: '1',
      role: 'administrator',
      division: '370112',
      validFrom: '2026-01-01',
      validTo: null,
    } as never;
    const admin = { sub: 'admin', kind: 'officer', posts: [post], trace: '' } as const;
    expect(actionsOf(admin, permissions, '2026-09-24' as never)).toEqual([
      'assistance.tier.verify',
      'assistance.explain',
      'assistance.document.verify',
      'assistance.notice.read',
      'assistance.standard.read',
    ]);
  });

  it('documents every type, field and mutation in Chinese and English', () => {
    const bare: string[] = [];
    visit(parse(golden), {
      ObjectTypeDefinition: (node) => {
        if (node.description === undefined && !['PageInfo', 'Step', 'Query', 'Mutation'].includes(node.name.value))
          bare.push(node.name.value);
      },
      FieldDefinition: (node, _key, _parent, _path, ancestors) => {
        const owner = ancestors.at(-1) as { name?: { value: string }; interfaces?: readonly unknown[] };
        const implementsProblem = JSON.stringify(owner.interfaces ?? []).includes('Problem');
        if (
          node.description === undefined &&
          !implementsProblem &&
          owner.name?.value !== 'Step' &&
          owner.name?.value !== 'PageInfo'
        ) {
          bare.push(`${owner.name?.value}.${node.name.value}`);
        }
      },
    });
    expect(bare).toEqual([]);
  });

  it('answers every mutation with a payload that may be null, a key, and problems', () => {
    visit(parse(golden), {
      ObjectTypeDefinition: (node) => {
        if (node.name.value !== 'Mutation') return;
        for (const field of node.fields ?? []) {
          expect(field.type.kind).toBe('NamedType');
          expect(field.arguments?.map(({ name }) => name.value)).toEqual(
            expect.arrayContaining(['input', 'idempotencyKey']),
          );
        }
      },
    });
  });

  it('names in its documentation the code of every refusal that has a type of its own', () => {
    const generic = [
      'APPLICANT_NOT_MEMBER',
      'MEMBER_TWICE',
      'UNKNOWN_MEMBER',
      'DECLARATION_MISSING',
      'SUPPLEMENT_EMPTY',
      'SUPPLEMENT_NOT_DUE',
    ];
    const inputs = [
      'REASON_MISSING',
      'NO_SOURCE_TO_CHECK',
      'CHECK_UNKNOWN',
      'PROPERTY_NOT_FOUND',
      'AWARD_NOT_DUE',
      'NOT_OWN_CASE',
      'MEETING_VOTES_UNSOUND',
      'OPINION_NOT_NEEDED',
      'AWARD_NOT_SUSPENDED',
      'FADE_OUT_NOT_OVER',
      'CONTEST_EMPTY',
      'CONTEST_ITEM_UNKNOWN',
      'CONTEST_UNKNOWN',
      'CONTEST_ITEM_ANSWERED',
      'CONTEST_ANSWER_MISSING',
    ];
    const typed = refusalCodes.filter((code) => ![...generic, ...inputs].includes(code));
    expect(typed.filter((code) => !golden.includes(code))).toEqual([]);
  });

  it('gives each step of people a permission of its own', () => {
    const steps = Object.values(actionRules).filter(({ roles }) => roles.some((role) => role !== 'system'));
    const titles = Object.values(permissions).map(({ title }) => title);
    const missing = steps.filter(
      ({ label }) => !titles.includes(label) && !label.startsWith('提出拟') && label !== '决定终止',
    );
    expect(missing).toEqual([]);
  });
});

describe('the README', () => {
  it('shows the states as the table has them', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(/```mermaid\n([\s\S]*?)\n?```/.exec(readme)?.[1]).toBe(drawStates());
  });
});
