using System.Runtime.CompilerServices;
using Hub.Domain;
using Hub.Store;

namespace Hub.Clients;

/// <summary>Holds tokens against the registry of clients, also those of connections that are open, whenever the registry becomes another.</summary>
/// <param name="registeredOnly">Whether a client that never had a grant is refused; persons are not: who they are is for the issuer of their tokens to know.</param>
public sealed class ClientRegistry : IDisposable
{
    private readonly KnownGrants _grants;
    private readonly bool _registeredOnly;
    private readonly ConditionalWeakTable<ClientAccess, ClientRegistry> _watched = [];

    public ClientRegistry(KnownGrants grants, bool registeredOnly)
    {
        (_grants, _registeredOnly) = (grants, registeredOnly);
        grants.Turned += Look;
    }

    /// <summary>What token and grant both give now.</summary>
    public GrantedAccess Of(Caller token) => _grants.Of(token)
        ?? (_registeredOnly && token.Audience != Audience.Practitioner ? GrantedAccess.None : GrantedAccess.ByClaims(token));

    /// <summary>Whether they still give what they gave, without finding out what else they would.</summary>
    internal bool StillGive(Caller token, GrantedAccess given) => given.IsGranted && _grants.StillGive(token, given.Grant);

    public void Dispose() => _grants.Turned -= Look;

    /// <summary>Looks after it for as long as somebody holds it.</summary>
    internal void Watch(ClientAccess access) => _watched.AddOrUpdate(access, this);

    private void Look(object? sender, EventArgs e)
    {
        foreach (var (access, _) in _watched) access.Look();
    }
}
