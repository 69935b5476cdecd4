/** How far ahead a window may be booked. */
export const appointmentKeys = { daysAhead: 'marriage.appointment.daysAhead' } as const;

/** The parameters of appointments: the YAML beside this file. */
export const appointmentParameterFiles: readonly URL[] = [new URL('./parameters/appointments.yaml', import.meta.url)];
