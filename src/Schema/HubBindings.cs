using GraphQL.Binding;
using GraphQL.TypeSystem;

namespace Hub.Schema;

/// <summary>Attaches the contract to the code, type by type.</summary>
internal static class HubBindings
{
    public static BoundSchema Bind(GraphQLSchema contract) => Bindings.Bind(contract, bind =>
    {
        Scalars.Bind(bind);
        Enums.Bind(bind);
        Inputs.Bind(bind);

        QueryType.Bind(bind);
        MutationType.Bind(bind);
        SubscriptionType.Bind(bind);

        NodeType.Bind(bind);
        ViewerType.Bind(bind);
        FieldGrantType.Bind(bind);
        PractitionerType.Bind(bind);
        RegistrationType.Bind(bind);
        InstitutionType.Bind(bind);
        AgreementType.Bind(bind);
        InstitutionRatioType.Bind(bind);
        StandingType.Bind(bind);
        RegionStandingType.Bind(bind);
        ExplanationStepType.Bind(bind);
        SanctionType.Bind(bind);
        PointAccountType.Bind(bind);
        RegionPointsType.Bind(bind);
        InstitutionPointsType.Bind(bind);
        ThresholdType.Bind(bind);
        EntryType.Bind(bind);
        ObjectionType.Bind(bind);
        ObjectionStepType.Bind(bind);
        RepairType.Bind(bind);
        RestorationType.Bind(bind);
        DeadlineType.Bind(bind);
        DutyType.Bind(bind);
        PayableIntervalType.Bind(bind);
        PublicStatusType.Bind(bind);
        PointTotalType.Bind(bind);
        RegionStateType.Bind(bind);

        RulebookType.Bind(bind);
        RulebookExtensionType.Bind(bind);
        ArticleType.Bind(bind);
        MeasureType.Bind(bind);

        EventType.Bind(bind);
        StatusChangedType.Bind(bind);
        LedgerEventType.Bind(bind);
        AccessChangedType.Bind(bind);

        ConsumerType.Bind(bind);
        DeliveryTimeType.Bind(bind);
        WebhookType.Bind(bind);
        CoverageType.Bind(bind);
        DisclosureType.Bind(bind);
        OperationsType.Bind(bind);

        SubmitPayloadType.Bind(bind);
        SubmitResultType.Bind(bind);
        RefusalType.Bind(bind);
        SimulationType.Bind(bind);
        RecipientType.Bind(bind);
        ConnectionTypes.Bind(bind);
    });
}
