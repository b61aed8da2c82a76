using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>服务协议: one decision on it.</summary>
internal static class AgreementType
{
    public static void Bind(Bindings bind) => bind.Object<Agreement>("Agreement")
        .Field("state", a => a.State)
        .Field("decidedOn", a => a.DecidedOn)
        .Field("signedOn", a => a.SignedOn)
        .Field("until", a => a.Until)
        .Field("department", a => a.Department)
        .Field("region", a => a.Region)
        .Field("documentNumber", a => a.DocumentNumber)
        .Field("ground", (a, context) => a.Ground is null ? null : context.Cited(a.Ground))
        .Field("revokedOn", a => a.RevokedOn);
}
