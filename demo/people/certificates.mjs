// What the federation's register holds of people whom the demo names so, whatever their number. The names say that they are invented.

/** @type {Readonly<Record<string, { disabilities?: readonly { category: string, level: number }[], validDays?: number, silent?: true }>>} */
export const marked = {
  肢演示: { disabilities: [{ category: 'PHYSICAL', level: 1 }] },
  特演示: { disabilities: [{ category: 'PHYSICAL', level: 1 }] },
  视演示: { disabilities: [{ category: 'VISUAL', level: 1 }] },
  智演示: { disabilities: [{ category: 'INTELLECTUAL', level: 2 }] },
  精演示: { disabilities: [{ category: 'MENTAL', level: 3 }] },
  // Runs out half a year after it is asked about.
  期演示: { disabilities: [{ category: 'PHYSICAL', level: 2 }], validDays: 180 },
  默演示: { silent: true },
};
