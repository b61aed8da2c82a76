namespace Hub.Domain;

/// <summary>服务协议: signed, suspended 中止, terminated 解除, or one of the measures short of that. Stands in the files of the responsible persons too.</summary>
public sealed record AgreementEntry : Entry
{
    public required InstitutionCode Institution { get; init; }

    public required AgreementState State { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>With ACTIVE: the day it was signed, from which the commitments are due.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The last day of the state, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>科室, where it is of one department only.</summary>
    public string? Department { get; init; }

    /// <summary>相关责任人员: those responsible for what brought it about.</summary>
    public required IReadOnlyList<PersonCode> Persons { get; init; }

    /// <summary>The article it rests on, as rulebook/article.</summary>
    public string? Ground { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => DecidedOn;

    public override string Kind => "agreement";

    public override InstitutionCode? Place => Institution;

    public override IReadOnlyList<PersonCode> Responsible => Persons;

    public override string? Document => DocumentNumber;
}
