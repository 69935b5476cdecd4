import type { Reaction } from '@yimen/events';
import { copyDivisions } from './copy-divisions.js';
import { copyItems } from './copy-items.js';
import { copyPersons } from './copy-persons.js';
import { copyPosts } from './copy-posts.js';
import { copyWorkingCalendar } from './copy-working-calendar.js';
import type { AccessTableChoice } from './tables.js';

/**
 * The reactions that keep a service's copies up to date: give the same choice as to `createAccessTables`. Each takes many
 * events with one statement; of each row the newest version stays, in whatever order and however often it is told.
 */
export function accessReactions(service: string, choice: AccessTableChoice = {}): Reaction[] {
  return [
    copyPosts(service),
    copyDivisions(service),
    ...(choice.persons ? [copyPersons(service)] : []),
    ...(choice.calendar ? [copyWorkingCalendar(service)] : []),
    ...(choice.items ? [copyItems(service)] : []),
  ];
}
