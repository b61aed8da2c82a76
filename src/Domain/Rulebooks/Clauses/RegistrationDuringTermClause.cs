namespace Hub.Domain;

/// <summary>Registering while a term of the province runs: refused, or taken with the status inherited .</summary>
public sealed record RegistrationDuringTermClause(ArticleRef Article, IReadOnlyList<string> Readings, DuringTerm Suspended, DuringTerm Terminated) : Clause(Article, Readings);

/// <summary>What becomes of a registration at a new place while a term runs.</summary>
public enum DuringTerm { Inherits, Refused }
