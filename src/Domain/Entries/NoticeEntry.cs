namespace Hub.Domain;

/// <summary>处理通知书: when the notice of a score was issued and delivered to the institution; a copy names another institution.</summary>
public sealed record NoticeEntry : Entry
{
    /// <summary>The control of the entry that is notified.</summary>
    public required string Entry { get; init; }
    public InstitutionCode? Institution { get; init; }
    public required DateOnly NoticedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public required string DocumentNumber { get; init; }
    public override DateOnly LawDay => NoticedOn;
    public override string Kind => "notice";

    public override InstitutionCode? Place => Institution;

    public override string? Target => Entry;

    public override string? Document => DocumentNumber;

    public override Entry WithReferences(Func<string, string> control) => this with { Entry = control(Entry) };
}
