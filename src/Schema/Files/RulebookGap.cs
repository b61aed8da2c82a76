using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Says where no rule of a province was in force .</summary>
internal static class RulebookGap
{
    public const string Code = "RULEBOOK_EXPIRED";

    public static string? On(FieldContext context, RegionCode region, DateOnly day) => context.Session().Law.InForce(region, day) is null ? Code : null;
}
