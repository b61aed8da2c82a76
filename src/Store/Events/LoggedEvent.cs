using Hub.Domain;

namespace Hub.Store;

/// <summary>An event of the log with all that decides who hears of it.</summary>
/// <param name="Client">The client who alone hears of it; null where its hearings say who does.</param>
/// <param name="Status">For STATUS_CHANGED: the status after.</param>
/// <param name="Heard">Where it is to be heard.</param>
/// <param name="Codes">All of the person's whom it is about.</param>
internal sealed record LoggedEvent(HubEvent Event, string? Client, Status? Status, IReadOnlyList<Hearing> Heard, IReadOnlyList<PersonCode> Codes);
