namespace Hub.Domain;

/// <summary>生效, 暂停结算（拨付）, 中止（责令暂停）涉及基金使用的医疗服务, 中止 or 暂停协议, 解除, from the mildest to the most severe .</summary>
public enum AgreementState { Active, PaymentPaused, ServicesSuspended, Suspended, Terminated }
