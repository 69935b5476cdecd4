/** Prints every rule's name, title and what it is about. */
export function list({ rules }) {
  for (const { name, title, about } of rules) console.log(`${name}（${title}）：${about}`);
  return 0;
}

/** Prints what one rule, or every rule, takes and answers. */
export function describe({ policy, rules }, names) {
  const asked = names.length > 0 ? names.map((name) => policy.findRule(rules, name)) : rules;
  for (const rule of asked) {
    if (!rule) {
      console.error('没有这条规则；用 --list 看有哪些。');
      return 1;
    }
    console.log(`${rule.name}（${rule.title}）\n  ${rule.about}\n  依据：${rule.basis}`);
    for (const { name, about } of rule.inputs) console.log(`  given.${name}：${about}`);
    for (const { name, about } of rule.outputs) console.log(`  expect.${name}：${about}`);
  }
  return 0;
}
