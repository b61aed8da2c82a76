using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>For which purposes each audience may ask, as the contract's @states says.</summary>
public sealed class StatedPurposes
{
    private static readonly Lazy<StatedPurposes> OfContract = new(() => Read(GraphQLSchema.Parse(HubSchema.Contract), []));

    private readonly Dictionary<Audience, IReadOnlyList<Purpose>> _purposes = [];

    private StatedPurposes()
    {
    }

    /// <summary>Those of the published contract, for whoever needs no more of it.</summary>
    public static StatedPurposes Published => OfContract.Value;

    /// <summary>Notes each audience that may not ask at all.</summary>
    internal static StatedPurposes Read(GraphQLSchema contract, List<string> faults)
    {
        var stated = new StatedPurposes();
        foreach (var value in (contract.Type("Audience") as EnumType)?.Values ?? [])
        {
            if (!EnumName.TryParse<Audience>(value.Name, out var audience) || audience == Audience.Public) continue;
            stated._purposes[audience] = GrantReader.Values<Purpose>(value.Applied("states")?["purposes"]) ?? [];
            if (stated.Of(audience).Count == 0) faults.Add($"Audience.{value.Name}: may state no purpose; give it a @states.");
        }

        return stated;
    }

    public IReadOnlyList<Purpose> Of(Audience audience) => _purposes.GetValueOrDefault(audience) ?? [];

    /// <summary>What to tell whoever asks for another.</summary>
    public string Refuse(Audience audience, string asked) =>
        $"{EnumName.Of(audience)} may ask for {string.Join(", ", Of(audience).Select(EnumName.Of))}, not for {asked}.";
}
