import { depthOrder, depthWords } from '../depth-words.ts';
import type { RunRecord } from '../history/run-record.ts';
import type { MorningSpeech } from './morning-speech.ts';

/** How far a run came on the way to its depth, as a row of stations; nothing for a run without depth. */
export function depthTrack({ depth, reached, exitCode }: RunRecord, { words, language }: MorningSpeech): string {
  const end = depthOrder.findIndex((one) => one === depth);
  if (end < 0) return '';
  const came = exitCode === 0 ? end : depthOrder.findIndex((one) => one === reached);
  const stations = depthOrder.slice(0, end + 1).map((one, place) => {
    const state = place <= came ? 'passed' : place === came + 1 ? 'failed' : 'open';
    const sign = { passed: '✓', failed: '✗', open: '·' }[state];
    return `<li class="${state}"><span class="dot" aria-hidden="true">${sign}</span><span class="station">${depthWords[language][one] ?? one}</span><span class="spoken">${words.trackStates[state]}</span></li>`;
  });
  return `<ol class="track" aria-label="${words.how}">${stations.join('')}</ol>`;
}
