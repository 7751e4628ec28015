/** About an appointment: it is there, it is another time or place, this person is not wanted any more, it is off. */
export const aboutAppointments = ['booked', 'moved', 'withdrawn', 'cancelled'] as const;
export type AppointmentNews = (typeof aboutAppointments)[number];

/** Times to choose from, and that they are taken back. */
export const aboutTimes = ['offered', 'offer-withdrawn'] as const;
export type TimesNews = (typeof aboutTimes)[number];

/** What somebody can be told about a table. */
export type TableNews = AppointmentNews | TimesNews;

/** What a member is told of their dossier (P-26): about no table, each by itself. */
export const aboutDossiers = ['dossier-opened', 'party-involved', 'coordinator-changed', 'question-answered'] as const;
export type NoticeNews = (typeof aboutDossiers)[number];

/** What the ledger holds of somebody. */
export type News = TableNews | NoticeNews;

/** Does this leave its reader with an appointment? */
export const invites = (news: News): boolean => news === 'booked' || news === 'moved';

export const isAboutAppointment = (news: News): news is AppointmentNews =>
  (aboutAppointments as readonly News[]).includes(news);

export const isAboutDossier = (news: News): news is NoticeNews => (aboutDossiers as readonly News[]).includes(news);
