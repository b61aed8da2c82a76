using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>登记备案 at one institution.</summary>
internal static class RegistrationType
{
    public static void Bind(Bindings bind) => bind.Object<RegistrationNode>("Registration")
        .Field("id", r => NodeId.OfRegistration(r.Registration.Id))
        .Batch<Practitioner?>("practitioner", FileLevels.MaybePractitionersAsync)
        .Batch<Institution>("institution", async (context, registrations) =>
            await InstitutionLevel.OfCodesAsync(context.Session(), [.. registrations.Select(r => r.Registration.Institution)], context.Cancellation))
        .Field("category", r => r.Registration.Category)
        .Field("principalRole", r => r.Registration.PrincipalRole)
        .Field("department", r => r.Registration.Department)
        .Field("practiceType", r => r.Registration.PracticeType)
        .Field("practiceClass", r => r.Registration.PracticeClass)
        .Field("practiceScope", r => r.Registration.PracticeScope)
        .Field("title", r => r.Registration.Title)
        .Field("employedOn", r => r.Registration.EmployedOn)
        .Field("registeredOn", r => r.Registration.RegisteredOn)
        .Field("closedOn", r => r.Registration.ClosedOn)
        .Field("active", (r, context) => r.Registration.ActiveOn(context.Session().Today))
        .Field("commitmentOn", r => r.Registration.CommitmentOn)
        .Field("reportedStatus", r => r.Registration.ReportedStatus)
        .Field("reportedOn", r => r.Registration.ReportedOn)
        .Batch<bool?>("inAgreement", InAgreementAsync);

    private static async ValueTask<IReadOnlyList<bool?>> InAgreementAsync(FieldContext context, IReadOnlyList<RegistrationNode> registrations)
    {
        var today = context.Session().Today;
        var folded = await registrations.FoldedAsync(context.Cancellation);
        return [.. folded.Zip(registrations, (file, r) => file!.Derived.InAgreement(r.Registration, today))];
    }
}
