import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { composeSdl, printSdl } from '../src/sdl.js';
import { library, permissions } from './library/definition.js';

function folderWith(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-sdl-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

describe('the schema of a service', () => {
  const printed = printSdl(composeSdl(library.sdl, permissions));

  it('is printed sorted, the same whatever the order in which it was written', () => {
    const again = folderWith({ 'a.graphql': printed.replace(/^extend schema[^\n]*\n?/, '') });
    const typesOf = (text: string) =>
      [...text.matchAll(/^(?:type|interface|enum|input|scalar) (\w+)/gm)].map((match) => match[1]);
    expect(typesOf(printed)).toEqual([...typesOf(printed)].sort());
    expect(printed).toContain(
      'books(after: String, first: Int = 20): BookConnection! @permission(action: "library.book.read")',
    );
    expect(again).toBeDefined();
  });

  it('carries keys, shareable types, interfaces and descriptions', () => {
    expect(printed).toContain('type Book @key(fields: "id")');
    expect(printed).toContain('type PageInfo @shareable');
    expect(printed).toContain('type BookAlreadyLent implements Problem');
    expect(printed).toContain('"何时归还 When it comes back"');
  });

  it('composes with another service, and the permissions stay inside', () => {
    const typeDefs = parse(printed);
    const { supergraphSdl, errors } = composeServices([
      { name: 'library', typeDefs, url: 'http://library' },
      { name: 'archive', typeDefs, url: 'http://archive' },
    ]);
    // Two services of the same non-shareable fields do not compose: the common types are not among the reasons.
    expect((errors ?? []).map((error) => error.message).join('\n')).not.toMatch(
      /"(PageInfo|Step|InvalidInput|TryAgain)\./,
    );
    expect(supergraphSdl).toBeUndefined();
    const alone = composeServices([{ name: 'library', typeDefs, url: 'http://library' }]);
    expect(alone.errors).toBeUndefined();
    expect(alone.supergraphSdl).not.toContain('permission');
  });

  it('is accepted by the federation library', () => {
    expect(() => buildSubgraphSchema({ typeDefs: parse(printed) })).not.toThrow();
  });

  it('makes one Query of the Query of several files', () => {
    const sdl = folderWith({
      'a.graphql': 'type Query { a: Int @permission(action: "library.book.read") }',
      'b.graphql': 'extend type Query { b: Int @permission(action: "library.book.read") }',
    });
    const text = printSdl(composeSdl([sdl], permissions));
    expect(text.match(/type Query/g)).toHaveLength(1);
    expect(text).toMatch(/ {2}a: Int.*\n {2}b: Int/);
  });

  it('is refused when a root field declares no permission, or one that the table does not know', () => {
    const sdl = folderWith({
      'a.graphql': `type Query { open: Int }
        type Mutation { typo: Int @permission(action: "library.book.reed") fine: Int @permission(action: "library.book.lend") }`,
    });
    expect(() => composeSdl([sdl], permissions)).toThrow(
      'The schema is not served:\n  - Query.open declares no @permission(action: "...")\n  - Mutation.typo names the unknown action "library.book.reed"',
    );
  });
});
