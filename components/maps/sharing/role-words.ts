// Roles and visibilities in plain words.
import type { MapRole } from "@/lib/access/roles";
import type { Visibility } from "@/lib/contract/map-document";
import type { GivenRole } from "@/lib/contract/sharing";

export const ROLE_WORDS: Readonly<Record<MapRole, { word: string; may: string }>> = {
  viewer: { word: "Viewer", may: "reads" },
  annotator: { word: "Annotator", may: "reads, annotates and suggests changes" },
  editor: { word: "Editor", may: "changes the map and decides on suggestions" },
  owner: { word: "Owner", may: "shares, archives and deletes the map too" },
};

export const GIVEN_ROLES: readonly GivenRole[] = ["viewer", "annotator", "editor"];

export const VISIBILITY_WORDS: Readonly<Record<Visibility, { word: string; meaning: string }>> = {
  private: { word: "Private", meaning: "Only the people listed below see it." },
  link: {
    word: "Who has the link",
    meaning: "Whoever knows its address reads it; signed in, they annotate and suggest too.",
  },
  public: {
    word: "Public",
    meaning: "Listed on the first page for everybody; signed in, they annotate and suggest too.",
  },
};
