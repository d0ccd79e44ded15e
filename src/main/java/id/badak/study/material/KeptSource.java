package id.badak.study.material;

import java.util.UUID;

/// A picture, PDF, sound or film with what was marked in it: kept, and not understood.
///
/// @param kind what REFI calls it, as in `PictureSource`
public record KeptSource(UUID id, String name, String kind, Project.Kept kept) implements Project.Source {}
