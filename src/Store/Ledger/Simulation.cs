using Hub.Domain;

namespace Hub.Store;

/// <summary>What an entry would bring about, were it submitted now.</summary>
/// <param name="Outcome">As the submit would answer.</param>
/// <param name="Before">The fold of the person file that it is in; null where it is in none, or refused.</param>
/// <param name="After">The same with the entry; where it changes nothing, as before.</param>
/// <param name="Events">The events that it would make.</param>
public sealed record Simulation(SubmitOutcome Outcome, Derivation? Before, Derivation? After, IReadOnlyList<ToldEvent> Events);
