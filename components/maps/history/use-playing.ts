"use client";
// Plays the discussion: one change after the other, until the last or until somebody stops it.
import { useEffect, useState } from "react";

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

const STEP_MS = 1600;

export interface Playing {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setPlaying: (playing: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** While it plays, calls `goOn` for the moment after `seq`; stops at `last`. */
export function usePlaying(seq: number, last: number, goOn: (seq: number) => void): Playing {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const ended = seq >= last;
  useEffect(() => {
    if (!playing || ended) return;
    const timer = setTimeout(() => goOn(seq + 1), STEP_MS / speed);
    return () => clearTimeout(timer);
  }, [playing, ended, seq, speed, goOn]);
  return { playing: playing && !ended, speed, setPlaying, setSpeed };
}
