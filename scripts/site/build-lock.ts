import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { Refusal } from '#library/report';

/** The process that holds a lock: its number alone would be taken for that of a later process. */
interface Holder {
  pid: number;
  started: string;
  host: string;
}

/**
 * Does work that nobody else may do at the same time on this place.
 * @param lock the lock file; one that a killed process left is taken over
 * @param place what is locked, for the message
 * @throws {Refusal} when another process holds the lock
 */
export async function withLock<T>(lock: string, place: string, work: () => Promise<T>): Promise<T> {
  takeLock(lock, place);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string, place: string): void {
  mkdirSync(path.dirname(lock), { recursive: true });
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, JSON.stringify(me()));
  try {
    if (!claim(own, lock)) {
      const holder = holderOf(lock);
      if (holder !== null && isAlive(holder)) throw inUse(lock, place, holder);
      setAside(lock);
      if (!claim(own, lock)) throw inUse(lock, place, holderOf(lock));
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made whole or not at all, with its content in it: no reader sees a lock without a holder. */
function claim(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead holder's lock away; of two who try, one finds it gone, and one put in its place meanwhile is put back. */
function setAside(lock: string): void {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
    const holder = holderOf(aside);
    if (holder !== null && isAlive(holder)) claim(aside, lock);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function holderOf(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function me(): Holder {
  return { pid: process.pid, started: startOf(process.pid), host: hostname() };
}

/** A holder on another machine cannot be asked, so it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(holder.pid) === holder.started;
}

/** When a process began, where Linux tells it: numbers are used again, most of all in containers. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}

function inUse(lock: string, place: string, holder: Holder | null): Refusal {
  const who = holder ? `（进程 ${holder.pid}，${holder.host}）` : '';
  const by = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return new Refusal(
    `另一个命令${who}正在写 ${place}，请等它结束再试；确知它已不在的，删除 ${lock} / ` +
      `Another command${by} is writing ${place}; wait for it to end, or, if you know that it is gone, delete ${lock}.`,
  );
}
