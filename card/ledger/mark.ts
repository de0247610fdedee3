/** What tells a process that is there from one that is gone. */
export interface Processes {
  readonly own: number;
  isAlive(pid: number): boolean;
}

/** The processes of this machine. */
export const machineProcesses: Processes = {
  own: process.pid,
  isAlive(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
};

/** No VERIFY takes as long: a number that is in use after this is another process's by now. */
const longestRun = 10 * 60_000;

/** The mark "a VERIFY may be on its way", as the text of its file. */
export function formatMark(pid: number, at: Date): string {
  return `${pid} ${at.toISOString()}\n`;
}

/** Whether the process that set a mark is still at work; `false` also for a mark that cannot be read. */
export function isAtWork(mark: string, processes: Processes, now: Date): boolean {
  const [, pid, at] = /^(\d+) (\S+)\n$/.exec(mark) ?? [];
  const age = now.getTime() - Date.parse(at ?? '');
  return processes.isAlive(Number(pid)) && age >= 0 && age < longestRun;
}
