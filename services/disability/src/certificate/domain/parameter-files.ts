/** The nation's parameters of the certificate: the YAML beside this file. */
export const certificateParameterFiles: readonly URL[] = [new URL('./parameters/certificate.yaml', import.meta.url)];

/** Each written once. */
export const certificateKeys = {
  remindMonths: 'disability.certificate.remind.months',
  remindMonthsMost: 'disability.certificate.remind.monthsMost',
  answerLimit: 'limit.disability.certificate.answer',
} as const;
