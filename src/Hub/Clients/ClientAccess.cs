using GraphQL.Execution;
using GraphQL.Response;
using Hub.Domain;
using Hub.Schema;

namespace Hub.Clients;

/// <summary>What a token and the grants to its client give together, for as long as a connection is open.</summary>
internal sealed class ClientAccess : IAccess, IDisposable
{
    private readonly ClientRegistry _registry;
    private readonly HubSchema _schema;
    private readonly Caller _token;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _ended = new();
    private volatile RequestContext _current;
    private volatile GrantedAccess _granted;
    private volatile GraphQLError? _withdrawn;
    private bool _watched;

    /// <param name="granted">What the registry said of the token when it came.</param>
    /// <param name="admitted">Makes the context that it was admitted with.</param>
    public ClientAccess(ClientRegistry registry, HubSchema schema, Caller token, GrantedAccess granted, Func<ClientAccess, RequestContext> admitted)
    {
        (_registry, _schema, _token, _granted) = (registry, schema, token, granted);
        _current = admitted(this);
    }

    public RequestContext Current
    {
        get
        {
            Look();
            return _current;
        }
    }

    public GraphQLError? Withdrawn
    {
        get
        {
            Look();
            return _withdrawn;
        }
    }

    public CancellationToken Ended
    {
        get
        {
            lock (_lock)
            {
                if (!_watched) _registry.Watch(this);
                _watched = true;
            }
            Look();
            return _ended.Token;
        }
    }

    /// <summary>Asks the registry again.</summary>
    public void Look()
    {
        if (_withdrawn is null && _registry.StillGive(_token, _granted)) return;
        lock (_lock)
        {
            if (_withdrawn is not null) return;
            var granted = _registry.Of(_token);
            if (!granted.IsGranted)
            {
                _withdrawn = GraphQLError.Of(granted.Code, granted.Message);
                // Whoever waits for it may take its time.
                _ = _ended.CancelAsync();
            }
            else if (granted.Grant?.Id != _granted.Grant?.Id)
            {
                _current = _schema.RequestFor(_current, granted.Caller);
                _granted = granted;
            }
        }
    }

    public void Dispose() => _ended.Dispose();
}
