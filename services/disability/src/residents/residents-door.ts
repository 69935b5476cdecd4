/** The door to residents, under the name by which this service's matters know it. */
export { PeopleDoor as ResidentsDoor, type PersonSeen as PersonAnswer } from '@yimen/casework';
