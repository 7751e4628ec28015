// All events between the services. Add the file of a new aggregate here to put its events into the catalogue.
export * from './dossier/agreement.ts';
export * from './dossier/case.ts';
export * from './dossier/directory.ts';
export * from './dossier/involvement.ts';
export * from './dossier/minutes.ts';
export * from './dossier/plan.ts';
export * from './escalation/assignment.ts';
export * from './escalation/award.ts';
export * from './escalation/focal-point.ts';
export * from './escalation/request.ts';
export * from './escalation/signal.ts';
export * from './notification.ts';
export * from './scheduling/attendee.ts';
export * from './scheduling/coordinator-meeting.ts';
export * from './scheduling/place.ts';
export * from './scheduling/round-table.ts';
export * from './scheduling/term.ts';
