using GraphQL.Response;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>The error beside a null that stands for a record out of the caller's reach.</summary>
internal static class Withheld
{
    public const string Code = "WITHHELD";

    public static GraphQLError Because(Session session, FieldShare share)
    {
        var reason = Reason(session, share.Reach);
        return GraphQLError.Of(Code, $"{share.Type}.{share.Field} is withheld: {reason}",
            ("reason", reason), ("article", share.Basis.Count > 0 ? share.Basis[0].ToString() : null));
    }

    private static string Reason(Session session, Reach reach) => (reach, session.Caller?.Audience) switch
    {
        (Reach.Own, Audience.Practitioner) => "不是本人的记录 (not the caller's own file).",
        (Reach.Own, Audience.Insurance) => "不是贵方作出的决定 (not decided in the caller's region).",
        (Reach.Own, _) => "不是本机构人员的记录 (not of the caller's own staff).",
        _ => "不在贵方管辖范围内 (out of the caller's jurisdiction).",
    };
}
