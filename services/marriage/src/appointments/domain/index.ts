export {
  type Appointment,
  type AppointmentAction,
  type AppointmentMatter,
  type AppointmentRefusal,
  type AppointmentRefusalCode,
  type AppointmentRefusalOf,
  type AppointmentStatus,
  appointmentLabels,
  appointmentMatters,
  appointmentSteps,
  type BookingOrder,
  bookable,
  stepAppointment,
} from './appointment.js';
export { type NoShowTerms, noShowTermsOn, pausedUntil } from './booking-pause.js';
export { appointmentKeys, appointmentParameterFiles } from './parameter-files.js';
export { appointmentRefusalText } from './refusal-texts.js';
