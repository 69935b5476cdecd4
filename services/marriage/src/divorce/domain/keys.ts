/** The parameters of a divorce by agreement (民法典第一千零七十七条), each written once. */
export const divorceKeys = {
  cooling: 'divorce.cooling',
  window: 'divorce.window',
  windowFrom: 'divorce.window.from',
} as const;
