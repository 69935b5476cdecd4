// What the households of the district live through, from June to the day the demo opens: each course step by step, as officers would.
import { application } from '../seed/application.mjs';
import { inParallel } from './in-parallel.mjs';

const incomesFor = ({ household, persons }) =>
  household.incomes.map(({ key, ...income }) => ({ ...income, personId: persons[key] }));

/** How far each course goes on the day on which it begins; the rest follows on later days. */
const steps = {
  async SUBMITTED(of, on) {
    const { ticket } = await of.steps.openIntake();
    await of.steps.apply(ticket, { incomes: incomesFor(of.family), signedOn: on });
  },
  async SUPPLEMENT(of, on) {
    await steps.SUBMITTED(of, on);
    await of.steps.requestSupplement(['近六个月工资流水', '房屋租赁合同']);
  },
  async TRANSFERRED(of, on) {
    await steps.SUBMITTED(of, on);
    await of.steps.transfer('一家人已搬到另一街道居住，户口同迁');
  },
  async NOT_ACCEPTED(of, on) {
    await steps.SUBMITTED(of, on);
    await of.steps.declineToAccept('申请人户籍已迁往外市，由户籍地乡镇（街道）受理，已告知去向');
  },
  async WITHDRAWN(of, on) {
    await steps.SUBMITTED(of, on);
    await of.steps.withdraw();
  },
  async ACCEPTED(of, on) {
    await steps.SUBMITTED(of, on);
    await of.steps.accept();
  },
  async CHECKING(of, on) {
    await steps.ACCEPTED(of, on);
    await of.steps.startVerification();
  },
  async CHECKED(of, on) {
    await steps.CHECKING(of, on);
    await of.steps.checked();
    await of.steps.visit(on);
  },
  EXCEEDED: (of, on) => steps.CHECKED(of, on),
  async PROPOSED(of, on) {
    await steps.CHECKED(of, on);
    await of.steps.propose();
  },
  async ON_NOTICE(of, on) {
    await steps.PROPOSED(of, on);
    await of.steps.postNotice(on);
  },
  async OBJECTED(of, on) {
    await steps.ON_NOTICE(of, on);
    await of.steps.raiseObjection('邻居反映其家中有人在外务工，收入没有申报');
  },
  async REFUSED(of, on) {
    await steps.CHECKED(of, on);
    await of.steps.informOfCheckResult(on);
  },
};

/** Begins a course for all its households on the day. */
export function begin(world, courses, on) {
  const concerned = world.households.filter(({ course }) => course in courses);
  return inParallel(concerned, (of) => steps[courses[of.course]](of, on));
}

/** Takes one more step of every household of the courses. */
export function goOn(world, courses, step) {
  return inParallel(
    world.households.filter(({ course }) => courses.includes(course)),
    (of) => step(of.steps, of),
  );
}

/** The households with the steps of their cases. */
export function withSteps(graph, households) {
  return households.map((each) => ({
    ...each,
    steps: application({ graph, family: each.family, key: `district-case-${each.family.household.key}` }),
  }));
}
