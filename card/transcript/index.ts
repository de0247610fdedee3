export { recordReader, transcriptHead } from './record.ts';
export { readTranscript } from './read-transcript.ts';
export { Replay } from './replay.ts';
export { type RecordedConnection, type RecordedExchange, type Transcript, TranscriptError } from './transcript.ts';
