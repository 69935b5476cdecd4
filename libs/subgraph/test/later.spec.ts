import type { ServiceDefinition } from '@yimen/subgraph';
import { bootService, eventually } from '@yimen/testing';
import { library } from './library/definition.js';

/** The example service, with something left for later. */
const leaving = (later: () => Promise<void>): ServiceDefinition => ({
  ...library,
  parts: async () => ({ ...(await library.parts()), later }),
});

describe('what a service leaves for later', () => {
  it('keeps nobody waiting: it serves, and is drained when that is done', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const booted = await bootService(leaving(() => gate));
    try {
      expect((await fetch(`${booted.url}/health/ready`)).status).toBe(200);
      expect((await booted.drained()).drained).toBe(false);
      open();
      await eventually(async () => (await booted.drained()).drained);
    } finally {
      open();
      await booted.close();
    }
  });

  it('never counts as done when it failed, and keeps the service from nothing', async () => {
    let tried = false;
    const failing = async () => {
      tried = true;
      throw new Error('no more room');
    };
    const booted = await bootService(leaving(failing), { logLevel: 'silent' });
    try {
      await eventually(async () => tried);
      expect((await fetch(`${booted.url}/health/ready`)).status).toBe(200);
      expect((await booted.drained()).drained).toBe(false);
    } finally {
      await booted.close();
    }
  });
});
