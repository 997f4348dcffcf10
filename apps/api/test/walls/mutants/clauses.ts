/** A condition with one of its clauses dropped. */
export interface Dropped {
  readonly clause: string;
  readonly text: string;
  /** Where the clause began. */
  readonly from: number;
}

const TOKEN = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|[a-z_][\w$]*|[(),;]|\s+|./giu;
const BEGINS = new Set(['where', 'on', 'when', 'if', 'elsif', 'having', 'using', 'check', 'select']);
const ENDS = new Set([
  'then',
  'else',
  'end',
  'group',
  'order',
  'limit',
  'returning',
  'for',
  'union',
  'loop',
  'join',
  'left',
  'inner',
  'cross',
  'from',
  'set',
  'into',
  'do',
  'as',
  'values',
]);

interface Part {
  start: number;
  /** What stands before it: a connective, `where`, or something else. */
  readonly after: string;
}

interface Frame {
  part: Part | null;
  between: boolean;
}

/**
 * Every way to drop one clause of the conditions in a piece of SQL: what `and` joins becomes true, what `or` joins
 * becomes false, and a `where` with one clause becomes true.
 */
export function droppedClauses(sql: string): Dropped[] {
  const found: Dropped[] = [];
  const frames: Frame[] = [{ part: { start: 0, after: 'where' }, between: false }];
  const close = (frame: Frame, end: number, before: string): void => {
    const { part } = frame;
    frame.part = null;
    if (!part) return;
    const clause = sql.slice(part.start, end).trim();
    const joined = [part.after, before];
    const value = joined.includes('and') || (part.after === 'where' && before !== 'or') ? 'true' : 'false';
    const counts = part.after === 'where' || joined.includes('and') || joined.includes('or');
    if (counts && clause !== '' && clause !== 'true' && clause !== 'false')
      found.push({
        clause,
        text: `${sql.slice(0, part.start)} ${value} ${sql.slice(end)}`,
        from: part.start,
      });
  };
  for (const match of sql.matchAll(TOKEN)) {
    const token = match[0].toLowerCase();
    const frame = frames.at(-1);
    if (!frame || /^\s/.test(token) || token.startsWith('--')) continue;
    const next = match.index + token.length;
    if (token === '(') frames.push({ part: { start: next, after: '(' }, between: false });
    else if (token === ')') {
      close(frame, match.index, ')');
      frames.pop();
    } else if (token === 'from' && /distinct\s+$/i.test(sql.slice(0, match.index))) continue;
    else if (token === 'between') frame.between = true;
    else if (token === 'and' && frame.between) frame.between = false;
    else if (token === 'and' || token === 'or' || token === ',' || token === ';' || ENDS.has(token)) {
      close(frame, match.index, token);
      if (token === 'and' || token === 'or' || token === ',') frame.part = { start: next, after: token };
    } else if (BEGINS.has(token)) {
      close(frame, match.index, token);
      frame.part = { start: next, after: token };
    }
  }
  const last = frames[0];
  if (last) close(last, sql.length, ';');
  return found;
}
