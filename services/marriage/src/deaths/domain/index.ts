export { type ActWanted, afterLifeStatus, type LifeHeard, type LifeStatus } from './after-life-status.js';
