import { session, type Session } from 'electron';

/** The name has no "persist:" in front, so Chromium keeps this session in memory only. */
export const pagePartition = 'stria';

/** The in-memory session that the window and the print window share. */
export const pageSession = (): Session => session.fromPartition(pagePartition);
