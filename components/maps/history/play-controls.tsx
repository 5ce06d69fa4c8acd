"use client";
// The slider over a map's changes, with play, pause, speed and single steps.
import { Pause, Play, SkipBack, SkipForward } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { type Playing, SPEEDS, type Speed } from "./use-playing";

interface PlayControlsProps {
  readonly seq: number;
  readonly first: number;
  readonly last: number;
  readonly play: Playing;
  /** What the change was, for the slider's value. */
  readonly words: string;
  readonly onGo: (seq: number) => void;
}

/** Arrow keys on the slider step through the changes. */
export function PlayControls({ seq, first, last, play, words, onGo }: PlayControlsProps) {
  const { playing, speed, setPlaying, setSpeed } = play;
  function handlePlay() {
    if (!playing && seq >= last) onGo(first);
    setPlaying(!playing);
  }
  function handleGo(to: number) {
    setPlaying(false);
    onGo(to);
  }
  return (
    <div className="flex items-center gap-1">
      <IconButton name="Change before" disabled={seq <= first} onClick={() => handleGo(seq - 1)}>
        <SkipBack size={17} aria-hidden />
      </IconButton>
      <IconButton name={playing ? "Pause" : "Play the discussion"} onClick={handlePlay}>
        {playing ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      </IconButton>
      <IconButton name="Change after" disabled={seq >= last} onClick={() => handleGo(seq + 1)}>
        <SkipForward size={17} aria-hidden />
      </IconButton>
      <input
        type="range"
        aria-label="Moment of the map"
        aria-valuetext={`Change ${seq} of ${last}. ${words}`}
        min={first}
        max={last}
        value={seq}
        onChange={(event) => handleGo(Number(event.target.value))}
        className="h-8 min-w-0 flex-1 accent-accent"
      />
      <select
        aria-label="Speed"
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
        className="h-8 rounded-md border border-line-strong bg-card px-1 text-[13px] text-ink"
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </div>
  );
}
