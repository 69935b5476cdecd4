// How much memory a tree of processes holds, shared pages counted once (Linux: proportional set size).
import { readdirSync, readFileSync } from 'node:fs';

/** @returns {number} MiB held by a process and everything below it */
export function memoryOfTree(root) {
  const children = childrenByParent();
  let kib = 0;
  const visit = (pid) => {
    kib += proportionalSize(pid);
    for (const child of children.get(pid) ?? []) visit(child);
  };
  visit(root);
  return Math.round(kib / 1024);
}

function childrenByParent() {
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = parentOf(Number(entry));
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  return children;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function proportionalSize(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
