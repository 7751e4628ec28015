/** Session events between the tabs of one browser, this tab included. They contain no personal data. */
export type Announcement = 'signed-in' | 'signed-out' | 'session-over';

const name = 'rondetafel-session';
const channel = new BroadcastChannel(name);
const here = new EventTarget();

export function announce(announcement: Announcement): void {
  here.dispatchEvent(new MessageEvent('message', { data: announcement }));
  if (announcement !== 'session-over') channel.postMessage(announcement);
}

/** @returns how to stop listening. */
export function onAnnouncement(listen: (announcement: Announcement, ofThisTab: boolean) => void): () => void {
  const hear = (event: Event) => listen((event as MessageEvent<Announcement>).data, event.currentTarget === here);
  for (const source of [here, channel]) source.addEventListener('message', hear);
  return () => {
    for (const source of [here, channel]) source.removeEventListener('message', hear);
  };
}
