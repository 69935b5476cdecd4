export { effectFrom, type RetroactiveOrder, type RetroactiveRefusal, type SpousesSince } from './effect-from.js';
