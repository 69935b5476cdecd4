// `npm run` puts a shell between itself and us. A signal to npm (a service manager's, a CI's) ends npm and the shell and
// never reaches us; what we can see is that our parent is gone.

/**
 * Calls `end` once when npm, or its shell, that started this process is gone. Does nothing for a process that was not
 * started by npm: that one may well outlive the shell it came from.
 * @param {() => void} end
 */
export function whenNpmIsGone(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 300);
  timer.unref();
}
