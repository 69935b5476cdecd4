/** The nation's parameters of paying the two allowances. */
export const payingParameterFiles = [new URL('./parameters/payment.yaml', import.meta.url)];
