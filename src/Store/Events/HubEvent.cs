using Hub.Domain;

namespace Hub.Store;

/// <summary>One event of the log. Never carries an ID number.</summary>
public sealed record HubEvent
{
    /// <summary>Its place in the log, from 1, without a hole, in commit order.</summary>
    public required long Place { get; init; }
    public required string Id { get; init; }
    public required EventKind Kind { get; init; }
    /// <summary>The region that it comes from: the deciding agency's.</summary>
    public required RegionCode Region { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>The person file it is about; null where it is about no person.</summary>
    public string? FileId { get; init; }
    /// <summary>The control of the entry that it tells of, where there is one.</summary>
    public string? Entry { get; init; }
    /// <summary>The institution where it happened, where there is one.</summary>
    public InstitutionCode? Institution { get; init; }
    /// <summary>For STATUS_CHANGED: what changed.</summary>
    public StatusChange? Change { get; init; }
    /// <summary>For TERM_ENDED: the id of the sanction whose term is over.</summary>
    public string? Sanction { get; init; }
    /// <summary>For DEADLINE_DUE, DEADLINE_MISSED and DUTY_OPENED: the id of the deadline or duty.</summary>
    public string? ToDo { get; init; }
    /// <summary>A sentence for people, where the kind alone does not say it.</summary>
    public string? Detail { get; init; }
    /// <summary>The institutions at which the person was actively registered when it happened.</summary>
    public required IReadOnlyList<InstitutionCode> Institutions { get; init; }

    internal static HubEvent Read(EventRow row)
    {
        var detail = StoreJson.Read<EventDetail>(row.Detail);
        return new HubEvent
        {
            Place = row.Place,
            Id = row.Id,
            Kind = Enum.Parse<EventKind>(row.Kind),
            Region = RegionCode.FromNumber(row.Region),
            RecordedAt = row.RecordedAt,
            FileId = row.FileId,
            Entry = row.Entry,
            Institution = detail.Institution,
            Change = detail.Change,
            Sanction = detail.Sanction,
            ToDo = detail.ToDo,
            Detail = detail.Text,
            Institutions = detail.Institutions,
        };
    }
}
