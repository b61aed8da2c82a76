namespace Hub.Domain;

/// <summary>实施细则: one province's rule, its articles and what the hub computes from them.</summary>
public sealed class Rulebook : LawText
{
    private readonly ILookup<Circumstance, CircumstanceClause> _circumstances;
    private readonly Dictionary<DeadlineKind, DeadlineClause> _deadlines;

    internal Rulebook(string id, FrontMatter front, RegionCode region, IReadOnlyList<Article> articles, IReadOnlyList<Clause> clauses, IReadOnlyList<WorkedCase> cases, IReadOnlyList<Extension> extensions, LawSettings settings, string digest)
        : base(id, front, articles, digest)
    {
        T The<T>() where T : Clause => clauses.OfType<T>().First();
        T? Maybe<T>() where T : Clause => clauses.OfType<T>().FirstOrDefault();
        (Region, Clauses, Cases, Extensions) = (region, clauses, cases, extensions);
        (Persons, Effects, LicenceLoss) = (The<PersonsClause>(), The<EffectsClause>(), Maybe<LicenceLossClause>());
        (Bands, Ranks, Adjustments, Waiver) = (The<BandsClause>(), The<RanksClause>(), The<AdjustmentsClause>(), Maybe<WaiverClause>());
        (Accumulation, SameAct, ScoringDay, Reversal) = (The<AccumulationClause>(), The<SameActClause>(), Maybe<ScoringDayClause>(), Maybe<ReversalClause>());
        (Terms, RegistrationDuringTerm) = (The<TermsClause>(), The<RegistrationDuringTermClause>());
        (RestorationWindow, Restoration) = (The<RestorationWindowClause>(), The<RestorationClause>());
        (Linkage, Payable, PublicDisplay, PriorNotice) = (The<LinkageClause>(), The<PayableClause>(), The<PublicDisplayClause>(), Maybe<PriorNoticeClause>());
        (Commitment, Validity) = (The<CommitmentClause>(), Maybe<ValidityClause>());
        (AgreementEffect, Eligibility, Publication) = (Maybe<AgreementEffectClause>(), Maybe<EligibilityClause>(), Maybe<PublicationClause>());
        (RepairApplication, RepairLimits, RepairExclusion, Objection) = (Maybe<RepairApplicationClause>(), Maybe<RepairLimitsClause>(), Maybe<RepairExclusionClause>(), Maybe<ObjectionClause>());
        RestorationFailed = The<RestorationFailedClause>();
        (OwnBreach, Aggregation, Reconcile, Record) = (Maybe<OwnBreachClause>(), Maybe<AggregationClause>(), Maybe<ReconcileClause>(), Maybe<RecordClause>());
        _circumstances = clauses.OfType<CircumstanceClause>().OrderBy(c => c.ValidFrom).ToLookup(c => c.Code);
        _deadlines = clauses.OfType<DeadlineClause>().ToDictionary(c => c.Kind);
        foreach (var advisory in Advisory(clauses, settings)) _deadlines.TryAdd(advisory.Kind, advisory);
        Measures = [.. clauses.OfType<Measure>().OrderBy(m => m.ForSingleScore).ThenBy(m => m.At)];
    }

    /// <summary>The province.</summary>
    public RegionCode Region { get; }
    public IReadOnlyList<Clause> Clauses { get; }
    public IReadOnlyList<WorkedCase> Cases { get; }
    /// <summary>By their last day; the last one is the rulebook's.</summary>
    public IReadOnlyList<Extension> Extensions { get; }
    public PersonsClause Persons { get; }
    public EffectsClause Effects { get; }
    public LicenceLossClause? LicenceLoss { get; }
    public BandsClause Bands { get; }
    public RanksClause Ranks { get; }
    public AdjustmentsClause Adjustments { get; }
    public WaiverClause? Waiver { get; }
    public AccumulationClause Accumulation { get; }
    public SameActClause SameAct { get; }
    public ScoringDayClause? ScoringDay { get; }
    public ReversalClause? Reversal { get; }
    public TermsClause Terms { get; }
    public RegistrationDuringTermClause RegistrationDuringTerm { get; }
    public RestorationWindowClause RestorationWindow { get; }
    public RestorationClause Restoration { get; }
    public RestorationFailedClause RestorationFailed { get; }
    public LinkageClause Linkage { get; }
    public PayableClause Payable { get; }
    public PublicDisplayClause PublicDisplay { get; }
    public PriorNoticeClause? PriorNotice { get; }
    public CommitmentClause Commitment { get; }
    public ValidityClause? Validity { get; }
    public AgreementEffectClause? AgreementEffect { get; }

    public EligibilityClause? Eligibility { get; }

    public PublicationClause? Publication { get; }

    public RepairApplicationClause? RepairApplication { get; }

    public RepairLimitsClause? RepairLimits { get; }

    public RepairExclusionClause? RepairExclusion { get; }

    public ObjectionClause? Objection { get; }

    public OwnBreachClause? OwnBreach { get; }

    public AggregationClause? Aggregation { get; }

    public ReconcileClause? Reconcile { get; }

    public RecordClause? Record { get; }

    public IEnumerable<RatioClause> Ratios => Clauses.OfType<RatioClause>();

    public IEnumerable<RepairClause> Repairs => Clauses.OfType<RepairClause>();

    public IEnumerable<DutyClause> Duties => Clauses.OfType<DutyClause>();

    public IEnumerable<TransferClause> Transfers => Clauses.OfType<TransferClause>();

    public IEnumerable<AgreementLimitClause> AgreementLimits => Clauses.OfType<AgreementLimitClause>();

    public IEnumerable<ObjectionRulingClause> ObjectionRulings => Clauses.OfType<ObjectionRulingClause>();

    /// <summary>Those for totals first, each kind from the lowest.</summary>
    public IReadOnlyList<Measure> Measures { get; }
    public IEnumerable<CircumstanceClause> Circumstances => Clauses.OfType<CircumstanceClause>();

    /// <summary>Its newest version that holds for a decision of that day .</summary>
    public CircumstanceClause? Find(Circumstance circumstance, DateOnly decidedOn) => _circumstances[circumstance].LastOrDefault(c => c.ValidFrom is null || c.ValidFrom <= decidedOn);

    /// <summary>Advisory where the rule names no day and the settings offer one .</summary>
    public DeadlineClause? Find(DeadlineKind deadline) => _deadlines.GetValueOrDefault(deadline);

    public RepairClause? Find(RepairRoute route) => Repairs.FirstOrDefault(r => r.Routes.Contains(route));

    /// <summary>Where the rule has others tell the agency of such a thing; null where it says nothing.</summary>
    public InboundClause? Find(InboundKind kind) => Clauses.OfType<InboundClause>().FirstOrDefault(c => c.Of.Contains(kind));

    /// <summary>The measure at a total of the year, or at a single score: the highest line that it reaches .</summary>
    public Measure? MeasureAt(int points, bool forSingleScore)
    {
        Measure? reached = null;
        foreach (var measure in Measures)
        {
            if (measure.ForSingleScore == forSingleScore && measure.AppliesTo(points) && measure.CompareLength(reached) >= 0) reached = measure;
        }

        return reached;
    }

    /// <summary>What the fund settles at an institution of this province for a person in this status, for this cause .</summary>
    public Payable PayableFor(Status status, Cause? cause) =>
        status == Status.Terminated && cause == Cause.LicenceLost && LicenceLoss is { } lost ? lost.Payable : Payable.Of(status);

    /// <summary>True when a registration platform of this province shows the status .</summary>
    public bool Displays(Status status) => PublicDisplay.Shows.Contains(status);

    private static IEnumerable<DeadlineClause> Advisory(IReadOnlyList<Clause> clauses, LawSettings settings) =>
        from untimed in clauses.OfType<UntimedClause>()
        from kind in untimed.Of
        where settings.AdvisoryDeadlines.ContainsKey(kind)
        let offered = settings.AdvisoryDeadlines[kind]
        select new DeadlineClause(untimed.Article, untimed.Readings, kind, offered.WorkingDays, offered.DayOfMonth, Advisory: true);
}
