"""Security groups: rules inside, beside, and of the newer resources."""

PORTS = [(22, 22), (3389, 3389), (80, 80), (443, 443), (0, 65535), (20, 30), (1, 1024), (5432, 5432), (3000, 4000), (8080, 8080),
         (6379, 6379)]
RANGES = ["0.0.0.0/0", "10.0.0.0/8", "192.168.1.0/24", "203.0.113.5/32"]
RANGES6 = ["::/0", "fd00::/8", "2001:db8::/32"]
PROTOCOLS = ["tcp", "tcp", "tcp", "udp", "-1", "-1", "icmp"]


def security_groups(module):
    vpc = module.resource("aws_vpc", ['cidr_block = "10.0.0.0/16"'], repeat=False)
    for _ in range(6):
        group = inline_group(module, vpc)
        for _ in range(module.random.randrange(3)):
            module.random.choice([rule_resource, vpc_rule])(module, group)
        attach(module, group)
    if module.random.random() < 0.7:
        lines = [f"vpc_id = {vpc}.id"]
        if module.random.random() < 0.5:
            lines += [module.block(direction, rule_body(module)) for direction in module.random.sample(["ingress", "egress"], 1)]
        module.resource("aws_default_security_group", lines, repeat=False)


def inline_group(module, vpc):
    lines = [f"vpc_id = {vpc}.id"]
    if module.random.random() < 0.7:
        lines.append('description = "Media"')
    lines += rules(module, "ingress", module.random.randrange(3)) + rules(module, "egress", module.random.randrange(2))
    return module.resource("aws_security_group", lines, repeat=False)


def rules(module, direction, count):
    if count and module.random.random() < 0.12:
        return [dynamic_rules(module, direction)]
    if count and module.random.random() < 0.12:
        return [attribute_rules(module, direction)]
    return [module.block(direction, rule_body(module)) for _ in range(count)]


def rule_body(module):
    """The lines of a rule inside a group, or of an aws_security_group_rule."""
    protocol, first, last = traffic(module)
    lines = [f"from_port = {module.spell(first)}", f"to_port = {module.spell(last)}", f"protocol = {module.spell(protocol)}"]
    if module.random.random() < 0.5:
        lines.append(f'description = "{module.random.choice(["Viewers", ""])}"')
    kind = module.random.random()
    if kind < 0.55:
        lines.append(f"cidr_blocks = {module.spell([module.random.choice(RANGES)])}")
    elif kind < 0.65:
        lines.append('cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]')
    elif kind < 0.7:
        lines.append("cidr_blocks = [aws_vpc.vpc.cidr_block]")
    if kind > 0.5 and module.random.random() < 0.5:
        lines.append(f"ipv6_cidr_blocks = {module.spell([module.random.choice(RANGES6)])}")
    if kind > 0.8:
        lines.append(module.random.choice(["self = true", 'prefix_list_ids = ["pl-12345678"]', "self = false"]))
    return lines


def traffic(module):
    """A protocol and its ports, as the provider takes them."""
    protocol = module.random.choice(PROTOCOLS)
    ports = {"-1": (0, 0), "icmp": (8, 0)}.get(protocol) or module.random.choice(PORTS)
    return protocol, *ports


def dynamic_rules(module, direction):
    ports = module.spell([port for port, _ in module.random.sample(PORTS, 2)])
    body = [f"from_port = {direction}.value", f"to_port = {direction}.value", 'protocol = "tcp"',
            f'cidr_blocks = ["{module.random.choice(RANGES)}"]']
    inner = "\n".join("    " + line for line in body)
    return f'dynamic "{direction}" {{\n  for_each = {ports}\n  content {{\n{inner}\n  }}\n}}'


def attribute_rules(module, direction):
    first, last = module.random.choice(PORTS)
    return (f'{direction} = [{{\n  from_port = {first}\n  to_port = {last}\n  protocol = "tcp"\n  description = "x"\n'
            f'  cidr_blocks = ["{module.random.choice(RANGES)}"]\n  ipv6_cidr_blocks = []\n  prefix_list_ids = []\n'
            f"  security_groups = []\n  self = false\n}}]")


def rule_resource(module, group):
    lines = [f"security_group_id = {group}.id", f"type = {module.spell(module.random.choice(['ingress', 'egress']))}"]
    lines += [line for line in rule_body(module)]
    if "cidr" not in " ".join(lines) and module.random.random() < 0.7:
        lines.append(f"source_security_group_id = {group}.id")
    module.resource("aws_security_group_rule", lines)


def vpc_rule(module, group):
    protocol, first, last = traffic(module)
    lines = [f"security_group_id = {group}.id", f"ip_protocol = {module.spell(protocol)}"]
    if protocol != "-1":
        lines += [f"from_port = {module.spell(first)}", f"to_port = {module.spell(last)}"]
    if module.random.random() < 0.5:
        lines.append('description = "Viewers"')
    lines.append(module.random.choice([
        f"cidr_ipv4 = {module.spell(module.random.choice(RANGES))}", f"cidr_ipv6 = {module.spell(module.random.choice(RANGES6))}",
        f"referenced_security_group_id = {group}.id", 'prefix_list_id = "pl-12345678"']))
    module.resource(f"aws_vpc_security_group_{module.random.choice(['ingress', 'egress'])}_rule", lines)


ATTACHED = {
    "aws_instance": "vpc_security_group_ids", "aws_lb": "security_groups", "aws_alb": "security_groups",
    "aws_db_instance": "vpc_security_group_ids", "aws_rds_cluster": "vpc_security_group_ids",
    "aws_elasticache_cluster": "security_group_ids", "aws_elasticache_replication_group": "security_group_ids",
    "aws_network_interface": "security_groups", "aws_vpc_endpoint": "security_group_ids",
    "aws_launch_template": "vpc_security_group_ids", "aws_efs_mount_target": "security_groups",
    "aws_redshift_cluster": "vpc_security_group_ids",
    "aws_launch_configuration": "security_groups", "aws_elb": "security_groups", "aws_msk_cluster": None,
    "aws_lambda_function": None, "aws_ecs_service": None, "aws_eks_cluster": None, "aws_codebuild_project": None,
}
NESTED = {
    "aws_msk_cluster": "broker_node_group_info", "aws_lambda_function": "vpc_config",
    "aws_ecs_service": "network_configuration", "aws_eks_cluster": "vpc_config", "aws_codebuild_project": "vpc_config",
}


def attach(module, group):
    if module.random.random() < 0.4:
        return
    kind, argument = module.random.choice(list(ATTACHED.items()))
    line = f"{argument or ('security_groups' if kind in ('aws_ecs_service', 'aws_msk_cluster') else 'security_group_ids')} = [{group}.id]"
    if kind in NESTED:
        line = f"{NESTED[kind]} {{\n  {line}\n}}"
    module.resource(kind, [line], repeat=False)
