import { useEffect, useState } from 'react';

/** What was typed, once nobody typed for so many milliseconds: not every letter is a question. Empty until then. */
export function useSettled(text: string, ms: number): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}
