/** One action of a procedure: its name for people, and the roles that may take it (domain §22). */
export type ActionRule<Role extends string> = { readonly label: string; readonly roles: readonly Role[] };

/** Who may do what. The guard and the list of next steps both read this table and no other. */
export type ActionRules<Action extends string, Role extends string> = Readonly<Record<Action, ActionRule<Role>>>;
