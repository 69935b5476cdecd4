/** How far ahead a window may be booked, how often somebody may not come, how many couples a window receives. */
export const appointmentKeys = {
  daysAhead: 'marriage.appointment.daysAhead',
  noShowMost: 'marriage.appointment.noShow.most',
  noShowWithin: 'marriage.appointment.noShow.withinDays',
  noShowPause: 'marriage.appointment.noShow.pauseDays',
  mostSeats: 'marriage.registry.mostSeats',
} as const;

/** The parameters of appointments: the YAML beside this file. */
export const appointmentParameterFiles: readonly URL[] = [new URL('./parameters/appointments.yaml', import.meta.url)];
