using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>The institutions that the records of a level name: one read for all of them.</summary>
internal static class InstitutionLevel
{
    /// <summary>One for each code, in its place; null where there is no code, or nothing is known of it.</summary>
    public static async ValueTask<IReadOnlyList<Institution?>> ByCodesAsync(Session session, IReadOnlyList<InstitutionCode?> codes, CancellationToken cancellation)
    {
        var known = await KnownAsync(session, codes.OfType<InstitutionCode>(), cancellation);
        return [.. codes.Select(c => c is { } code ? known.GetValueOrDefault(code) : null)];
    }

    /// <summary>As above, where the contract promises one: an institution that nobody registered at is drawn from its code, which names its region.</summary>
    public static async ValueTask<IReadOnlyList<Institution>> OfCodesAsync(Session session, IReadOnlyList<InstitutionCode> codes, CancellationToken cancellation)
    {
        var known = await KnownAsync(session, codes, cancellation);
        return [.. codes.Select(c => known.GetValueOrDefault(c) ?? new Institution(c, c.Value, c.Kind, null, c.Region))];
    }

    /// <summary>The known ones of these codes.</summary>
    public static async ValueTask<IReadOnlyDictionary<InstitutionCode, Institution>> KnownAsync(Session session, IEnumerable<InstitutionCode> codes, CancellationToken cancellation)
    {
        var asked = codes.Distinct().ToList();
        if (asked.Count == 0) return new Dictionary<InstitutionCode, Institution>();
        var found = await session.Reads.Institutions.ByCodesAsync(asked, cancellation);
        return found.OfType<Institution>().ToDictionary(i => i.Code);
    }

    /// <summary>A resolver for a field that leads from each record to the institution which it names.</summary>
    public static Func<FieldContext, IReadOnlyList<T>, ValueTask<IReadOnlyList<Institution?>>> Of<T>(Func<T, InstitutionCode?> code) =>
        (context, records) => ByCodesAsync(context.Session(), [.. records.Select(code)], context.Cancellation);
}
