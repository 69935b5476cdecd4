export interface ReadEvent {
  id: string;
  type: string;
  subject: string;
  version: number;
  data: Record<string, unknown>;
}

export function readTopic(events: { kind: 'kafka' | 'postgres'; url: string }, topic: string): Promise<ReadEvent[]>;
