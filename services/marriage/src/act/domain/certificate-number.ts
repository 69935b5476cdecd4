/**
 * A certificate's number in the one writing in which the register keeps and compares it, however somebody typed it from the printed form
 * (domain A.4): without blanks around it, in capitals.
 */
export const certificateNumberWritten = (text: string): string => text.trim().toUpperCase();
